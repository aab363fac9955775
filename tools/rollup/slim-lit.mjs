const SLIM = '\0slim-css-tag';

/** The part of `@lit/reactive-element/css-tag.js` that a browser of the last two years needs, by the same names. */
const MODULE = `
export const supportsAdoptingStyleSheets = true;
export class CSSResult {}
export const css = ([text]) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return Object.assign(sheet, { cssText: text });
};
export const adoptStyles = (root, sheets) => {
  root.adoptedStyleSheets = sheets;
};
export const getCompatibleStyle = (sheet) => sheet;
export const unsafeCSS = undefined;
`;

/**
 * What no template and no property of ours uses, in Lit's minified production files: what to find, to the letter, and
 * what to put in its place. Their versions are pinned.
 *
 * @type {Record<string, Record<string, readonly (readonly [find: string, put: string])[]>>}
 */
const unused = {
  'reactive-element/reactive-element.js': {
    'standard decorators': [
      ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
      ['this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),', ''],
      [
        'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
        '',
      ],
    ],
    'static properties, accessors of one’s own, initializers': [
      ['if(s.state&&(s.attribute=!1),this._$Ei(),', 'this._$Ei(),'],
      [
        ',!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}',
        ';const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(h){const r=this[i];this[i]=h,this.requestUpdate(t,r,s)},configurable:!0,enumerable:!0})}',
      ],
      [
        'static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}',
        '',
      ],
      ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
      [',this.constructor.l?.forEach(t=>t(this))', ''],
    ],
    'options of properties': [
      ['b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'b={}'],
      ['static getPropertyOptions(t){return this.elementProperties.get(t)??b}', ''],
      [
        'const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null',
        'this[e]=u(s,i.elementProperties.get(e).type)',
      ],
      [
        'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)}',
        'requestUpdate(t,s,i){if(void 0!==t){if(!f(this[t],s))return;this.C(t,s,i)}',
      ],
      [
        'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
        'C(t,s,{reflect:e}){this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0),e&&(this._$Eq??=new Set).add(t)}',
      ],
    ],
    'lists and objects in attributes; ours are reflected as texts, by their own names': [
      ['this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){', 'this.hasUpdated=!1,'],
      ['if(void 0!==e&&this._$Em!==e){', 'if(void 0!==e){'],
      [
        'u={toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}}',
        'u=(t,s)=>s===Boolean?null!==t:s===Number&&null!==t?Number(t):t',
      ],
      ['attributeChangedCallback(t,s,i){this._$AK(t,i)}', ''],
      ['_$AK(t,s){', 'attributeChangedCallback(t,h,s){'],
      [
        '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
        '_$ET(t,s){this.setAttribute(t,s)}',
      ],
    ],
    'names of attributes and lists of styles that are made when they are asked for': [
      [
        'static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}',
        'static get observedAttributes(){return this._$Ei(),[...this._$Eh.keys()]}static get elementStyles(){return[this.styles].flat()}',
      ],
      [
        'this.elementProperties.set(t,s);const i=Symbol()',
        'this.elementProperties.set(t,s),!1===s.attribute||this._$Eh.set(s.attribute??t.replace(/[A-Z]/g,t=>`-${t.toLowerCase()}`),t);const i=Symbol()',
      ],
      [
        't.finalize(),void 0!==t.l&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)',
        'this.elementProperties=new Map(t.elementProperties),this._$Eh=new Map(t._$Eh)',
      ],
      [
        'static finalize(){if(this.hasOwnProperty(d("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}this._$Eh=new Map;for(const[t,s]of this.elementProperties){const i=this._$Eu(t,s);void 0!==i&&this._$Eh.set(i,t)}this.elementStyles=this.finalizeStyles(this.styles)}',
        '',
      ],
      [
        'static _$Eu(t,s){const i=s.attribute;return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0}',
        '',
      ],
      [',y[d("finalized")]=new Map', ''],
    ],
    'what a property had before its element was defined, where there was nothing': [
      ['super(),this._$Ep=void 0,', 'super(),'],
      ['t.size>0&&(this._$Ep=t)', 'this._$Ep=t'],
      [
        'if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=void 0}',
        'this.renderRoot??=this.createRenderRoot();for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=[];',
      ],
    ],
    'options of shadow roots': [
      [
        'this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions)',
        'this.attachShadow({mode:"open"})',
      ],
      ['y.shadowRootOptions={mode:"open"},', ''],
    ],
    'steps of an update that nothing overrides': [
      [
        'try{await this._$ES}catch(t){Promise.reject(t)}const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}',
        'return await this._$ES,this.performUpdate(),!this.isUpdatePending}',
      ],
      [
        'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)',
        'const s=this._$AL;try{this.willUpdate(s),this.update(s)}catch(s){throw this._$EM(),s}this._$AE(s)',
      ],
      ['this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t))', 'this.hasUpdated=!0'],
      ['return this.getUpdateComplete()}getUpdateComplete(){', ''],
      ['shouldUpdate(t){return!0}', ''],
      ['firstUpdated(t){}', ''],
      ['removeController(t){this._$EO?.delete(t)}', ''],
      [
        '(this._$EO??=new Set).add(t),void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()',
        '(this._$EO??=new Set).add(t)',
      ],
    ],
    'styles in lists of lists': [
      [
        'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
        '',
      ],
      ['y.elementStyles=[],', ''],
    ],
  },
  'lit-html/lit-html.js': {
    'svg`` and mathml``': [
      [
        ',[f,v]=N(t,i);if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}',
        ';this.el=S.createElement(N(t),e),P.currentNode=this.el.content;',
      ],
    ],
    // What is left tells an attribute from content by what stands before it: see `checkHoles` in minify-literals.mjs.
    'templates in which a ">" may stand anywhere, and attributes with several values': [
      [
        'const s=t.length-1,e=[];let n,l=2===i?"<svg>":3===i?"<math>":"",c=v;for(let i=0;i<s;i++){const s=t[i];let a,u,d=-1,f=0;for(;f<s.length&&(c.lastIndex=f,u=c.exec(s),null!==u);)f=c.lastIndex,c===v?"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p):c===p?">"===u[0]?(c=n??v,d=-1):void 0===u[1]?d=-2:(d=c.lastIndex-u[2].length,a=u[1],c=void 0===u[3]?p:\'"\'===u[3]?$:g):c===$||c===g?c=p:c===_||c===m?c=v:(c=p,n=void 0);const x=c===p&&t[i+1].startsWith("/>")?" ":"";l+=c===v?s+r:d>=0?(e.push(a),s.slice(0,d)+h+s.slice(d)+o+x):s+o+(-2===d?i:x)}return[V(t,l+(t[s]||"<?>")+(2===i?"</svg>":3===i?"</math>":"")),e]',
        'const s=t.length-1;let e="";for(let i=0;i<s;i++)e+=/ \\S+="?$/.test(t[i])?t[i].replace(/="?$/,t=>h+t)+o:t[i]+r;return V(t,e+(t[s]||"<?>"))',
      ],
    ],
    'bindings on an element itself, in comments, in <textarea>, <title>, <style> and <script>': [
      ['if(r.hasAttributes())for(const t of', 'for(const t of'],
      ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
      [
        'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
        '',
      ],
    ],
    'directives in attributes, and those that go on when an element has left': [
      [
        'M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;',
        'M(t,i){if(i===E)return i;let h=t._$Cl;',
      ],
      [
        '(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i',
        '(t._$Cl=h=void 0===o?void 0:new o(t)),void 0!==h?h._$AS(t,i.values):i',
      ],
      ['t=M(this,t,i),', 't=M(this,t),'],
      ['this._$AP?.(!1,!0,s);t!==this._$AB;', ';t!==this._$AB;'],
      ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
      ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
      [
        'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
        '',
      ],
      ['const t=new R(e,this),', 'const t=new R(e),'],
      [
        'constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0}',
        'constructor(t,i,s){this._$AH=A,this._$AA=t,this._$AB=i,this.options=s}',
      ],
      ['new k(this.O(c()),this.O(c()),this,this.options)', 'new k(this.O(c()),this.O(c()),this.options)'],
    ],
    'attributes with directives, options of event listeners, listeners that come and go': [
      [
        'class R{constructor(t,i){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){const{el:{content:i},parts:s}=this._$AD,e=(t?.creationScope??l).importNode(i,!0);P.currentNode=e;let h=P.nextNode(),o=0,n=0,r=s[0];for(;void 0!==r;){if(o===r.index){let i;2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),this._$AV.push(i),r=s[++n]}o!==r?.index&&(h=P.nextNode(),o++)}return P.currentNode=l,e}p(t){let i=0;for(const s of this._$AV)void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++}}',
        'class R{constructor(t){this._$AV=[],this._$AD=t}u(t){const{el:{content:i},parts:s}=this._$AD,e=(t?.creationScope??l).importNode(i,!0);P.currentNode=e;let h,o=-1;for(const i of s){for(;o<i._$in;o++)h=P.nextNode();this._$AV.push(i._$na?new H(h,i._$na,t):new k(h,h.nextSibling,t))}return P.currentNode=l,e}p(t){this._$AV.forEach((i,s)=>i._$AI(t[s]))}}',
      ],
      [
        'class H{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,this.options=h,s.length>2||""!==s[0]||""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=A}_$AI(t,i=this,s,e){const h=this.strings;let o=!1;if(void 0===h)t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&(this._$AH=t);else{const e=t;let n,r;for(t=h[0],n=0;n<h.length-1;n++)r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),o||=!a(r)||r!==this._$AH[n],r===A?t=A:t!==A&&(t+=(r??"")+h[n+1]),this._$AH[n]=r}o&&!e&&this.j(t)}j(t){t===A?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}}class I extends H{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===A?void 0:t}}class L extends H{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==A)}}class z extends H{constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;const s=this._$AH,e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}}',
        'class H{constructor(t,[,i,s],e){this._$AH=A,this._$el=t,this._$ki=i,this._$na=s,this.options=e}_$AI(t){const{_$el:i,_$ki:s,_$na:e,_$AH:h}=this;this._$AH=t,"@"===s?h===A&&i.addEventListener(e,this):t!==h&&("."===s?i[e]=t:"?"===s?i.toggleAttribute(e,!!t&&t!==A):t===A?i.removeAttribute(e):i.setAttribute(e,t??""))}handleEvent(t){this._$AH.call(this.options.host,t)}}',
      ],
      ['const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},', 'const j=0,'],
      [
        'const i=v[a++],s=r.getAttribute(t).split(o),e=/([.?@])?(.*)/.exec(i);d.push({type:1,index:l,name:e[2],strings:s,ctor:"."===e[1]?I:"?"===e[1]?L:"@"===e[1]?z:H}),r.removeAttribute(t)',
        'd.push({_$in:l,_$na:/([.?@])?(.*)\\$lit/.exec(t)}),r.removeAttribute(t)',
      ],
      [
        'else if(8===r.nodeType)if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
        'else 8===r.nodeType&&d.push({_$in:l});',
      ],
    ],
    'other copies of Lit, words for developers': [
      ['Symbol.for("lit-noChange")', 'Symbol()'],
      ['Symbol.for("lit-nothing")', 'Symbol()'],
      ['Error("invalid template strings array")', 'Error()'],
    ],
    'compiled templates, iterables that are no lists, content before what is there': [
      [
        'const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
        'const{values:i}=t,e=this._$AC(t);',
      ],
      ['d=t=>u(t)||"function"==typeof t?.[Symbol.iterator]', 'd=u'],
      [
        'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h',
        '(i._$litPart$??=new k(i.appendChild(c()),null,s))._$AI(t)',
      ],
    ],
  },
  'lit-element/lit-element.js': {
    'classes that are complete': [['i._$litElement$=!0,i["finalized"]=!0,', '']],
    'content before what is there, and parts that go on when an element has left': [
      [
        'createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}',
        '',
      ],
      ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
      ['this._$Do=e(', 'e('],
      [',this._$Do=void 0', ''],
      [
        'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
        '',
      ],
    ],
  },
  'lit-html/directive.js': {
    'what a directive may know of its place': [
      [
        'constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,i){this._$Ct=t,this._$AM=e,this._$Ci=i}',
        '',
      ],
    ],
  },
};

/**
 * Rollup plugin: Lit without what no page of ours needs, among it its ways of putting styles into browsers that have no
 * constructable style sheets (Safari before 16.4). A text that is no longer found fails the build.
 */
export function slimLit() {
  const seen = new Set();
  return {
    name: 'slim-lit',
    resolveId: (id, importer) =>
      id === './css-tag.js' && importer?.includes('/reactive-element/')
        ? { id: SLIM, moduleSideEffects: false }
        : null,
    load: (id) => (id === SLIM ? MODULE : null),
    transform(code, id) {
      const file = Object.keys(unused).find((name) => id.endsWith(`/${name}`));
      if (!file) return null;
      seen.add(file);
      let slim = code;
      for (const [what, edits] of Object.entries(unused[file])) {
        for (const [find, put] of edits) {
          if (!slim.includes(find)) {
            this.error(
              `"${what}" in ${file} is not as it was: adapt tools/rollup/slim-lit.mjs to "${find.slice(0, 60)}…"`,
            );
          }
          slim = slim.replace(find, () => put);
        }
      }
      return { code: slim, map: null };
    },
    buildEnd(error) {
      const missing = Object.keys(unused).filter((name) => !seen.has(name));
      if (!error && missing.length)
        this.error(`${missing.join(', ')} was not bundled: adapt tools/rollup/slim-lit.mjs`);
    },
  };
}
