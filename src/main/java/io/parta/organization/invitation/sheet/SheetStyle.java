package io.parta.organization.invitation.sheet;

/** How a sheet looks: eight cards on a page of A4, cut along dashed lines; dark on white, so that any printer does. */
final class SheetStyle {

    static final String CSS = """
            @page{size:A4 portrait;margin:0}
            *{box-sizing:border-box;margin:0;padding:0}
            body{font-family:"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;color:#16202c;
              background:#e9edf2;-webkit-print-color-adjust:exact;print-color-adjust:exact}
            .hint{max-width:210mm;margin:6mm auto 0;padding:4mm 6mm;border-radius:2mm;background:#fff;font-size:11pt;
              line-height:1.4;border-left:1.2mm solid #2456a6}
            .page{width:210mm;height:297mm;margin:6mm auto;padding:6mm;background:#fff;display:grid;
              grid-template-columns:1fr 1fr;grid-template-rows:repeat(4,1fr);box-shadow:0 1mm 4mm #0002}
            .card{position:relative;overflow:hidden;padding:5mm 5mm 4mm;display:grid;grid-template-columns:1fr 40mm;
              grid-template-rows:auto 1fr auto;column-gap:4mm;border:.25mm dashed #9aa6b4;margin:0 -.25mm -.25mm 0}
            .top{grid-column:1/3;display:flex;align-items:center;gap:3mm;padding-bottom:2.4mm;margin-bottom:2.6mm;
              border-bottom:.35mm solid #2456a6}
            .from{flex:1;min-width:0;font-size:8pt;line-height:1.25;color:#3d4a5a;display:-webkit-box;
              -webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden;overflow-wrap:anywhere}
            .to{flex:none;font-size:7.5pt;font-weight:600;color:#fff;background:#2456a6;border-radius:10mm;padding:.7mm 2.6mm}
            .who{min-width:0}
            .name{font-size:13pt;line-height:1.15;font-weight:700;letter-spacing:-.01em;display:-webkit-box;
              -webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden;overflow-wrap:anywhere}
            .long{font-size:10.5pt;-webkit-line-clamp:4}
            .class{margin-top:1mm;font-size:9pt;color:#3d4a5a;display:-webkit-box;-webkit-line-clamp:2;
              -webkit-box-orient:vertical;overflow:hidden;overflow-wrap:anywhere}
            .steps{align-self:end;list-style:none;counter-reset:step;font-size:7.6pt;line-height:1.3}
            .step{counter-increment:step;position:relative;padding-left:4.6mm;margin-top:1.1mm}
            .step::before{content:counter(step);position:absolute;left:0;top:.15mm;width:3.3mm;height:3.3mm;
              border-radius:50%;background:#e3ebf7;color:#2456a6;font-size:6.4pt;font-weight:700;line-height:3.3mm;
              text-align:center}
            .code{grid-column:2;grid-row:2/4;align-self:center;text-align:center}
            .until,.secret{position:relative}
            .code svg{display:block;width:44mm;height:44mm;margin:-3.5mm -2mm -2.5mm}
            .until{margin-top:.6mm;font-size:7.6pt;font-weight:600}
            .secret{margin-top:.6mm;font-size:6.4pt;line-height:1.25;color:#5a6676}
            @media print{body{background:#fff}.hint{display:none}
              .page{margin:0;box-shadow:none;break-after:page;break-inside:avoid}.page:last-child{break-after:auto}}
            """;

    private SheetStyle() {}
}
