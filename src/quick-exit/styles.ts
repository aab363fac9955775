/** Looks like the widgets' own primary button. Its words are black or white, whichever has more contrast. */
export const styles = `:host{align-self:start;display:block;inline-size:fit-content;inset-block-start:8px;justify-self:end;margin-inline-start:auto;position:sticky;z-index:2147483647}
:host([hidden]),[hidden]{display:none!important}
button{--_accent:var(--peer-accent,#0a6570);--_white:clamp(0,(.179 - y)*1e6,1);background:color(from var(--_accent) xyz x y z/1);border:2px solid #0000;border-radius:calc(var(--peer-radius,14px)*.7);color:color(from var(--_accent) xyz calc(.95*var(--_white)) var(--_white) calc(1.09*var(--_white))/1);cursor:pointer;font:inherit;font-family:var(--peer-font,inherit);font-weight:650;min-block-size:46px;min-inline-size:46px;padding:8px 16px}
:focus-visible{box-shadow:0 0 0 6px #fff;outline:3px solid #000}
p{clip-path:inset(50%);margin:0;position:absolute;inline-size:1px;block-size:1px;overflow:hidden}
@media print{:host{display:none}}`;
