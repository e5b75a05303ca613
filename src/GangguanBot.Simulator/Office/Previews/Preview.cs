using System.Runtime.CompilerServices;
using GangguanBot.Simulator.BotApi;

namespace GangguanBot.Simulator.Office.Previews;

/// <summary>Previews of documents. Each is made once, when it is first asked for.</summary>
internal static class Preview
{
    /// <summary>Nothing in a drawing may run or be fetched, opened by itself too.</summary>
    private const string Nothing = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

    private static readonly ConditionalWeakTable<StoredFile, Lazy<string?>> Pages = [];
    private static readonly ConditionalWeakTable<StoredFile, Lazy<SheetView?>> Sheets = [];

    /// <summary>"page": a PDF; "sheet": a workbook; <c>null</c>: nothing is shown.</summary>
    public static string? KindOf(Attachment document) => document.File.Bytes.Span switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "page",
        [(byte)'P', (byte)'K', 3, 4, ..] when document.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) => "sheet",
        _ => null,
    };

    public static IResult Page(StoredFile file, HttpResponse response)
    {
        var svg = Pages.GetValue(file, f => new(() => PdfPage.Draw(f.Bytes))).Value ?? throw new NotPossibleException("file", 404);
        response.Headers.ContentSecurityPolicy = Nothing;
        return Results.Text(svg, "image/svg+xml; charset=utf-8");
    }

    public static SheetView Sheet(StoredFile file) =>
        Sheets.GetValue(file, f => new(() => SheetTop.Read(f.Bytes))).Value
            ?? throw new NotPossibleException("file", 404);
}
