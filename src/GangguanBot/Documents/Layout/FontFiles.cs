using PdfSharp.Fonts;

namespace GangguanBot.Documents.Layout;

/// <summary>Liberation Sans 2.1.5 (SIL OFL 1.1), built in: as wide as Arial letter for letter, and the same on every machine.</summary>
internal sealed class FontFiles : IFontResolver
{
    public const string Family = "LiberationSans";

    /// <summary>Once a process: PDFsharp asks one resolver for all papers.</summary>
    public static void Install() => GlobalFontSettings.FontResolver ??= new FontFiles();

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        new(isBold ? "Bold" : isItalic ? "Italic" : "Regular");

    public byte[] GetFont(string faceName)
    {
        using var file = typeof(FontFiles).Assembly.GetManifestResourceStream($"fonts/LiberationSans-{faceName}.ttf")
            ?? throw new InvalidOperationException($"the font {faceName} is not built in");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
