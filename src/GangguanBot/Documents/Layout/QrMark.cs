using PdfSharp.Drawing;
using QRCoder;

namespace GangguanBot.Documents.Layout;

/// <summary>A QR code drawn as rectangles, so that it stays sharp at any size. A quarter of it may be lost (level Q).</summary>
internal static class QrMark
{
    public static void Draw(XGraphics page, string content, double x, double y, double side)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.Q);
        var rows = code.ModuleMatrix;
        const int quiet = 4; // the white paper around is quiet enough
        var modules = rows.Count - 2 * quiet;
        var module = side / modules;
        for (var row = 0; row < modules; row++)
            for (var from = 0; from < modules; from++)
            {
                var to = from;
                while (to < modules && rows[row + quiet][to + quiet]) to++;
                if (to > from) page.DrawRectangle(XBrushes.Black, x + from * module, y + row * module, (to - from) * module, module);
                from = Math.Max(from, to);
            }
    }
}
