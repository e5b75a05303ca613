using GangguanBot.Simulator.BotApi;
using Microsoft.AspNetCore.StaticFiles;

namespace GangguanBot.Simulator.Office;

/// <summary>Gives out files: the page's own, which are embedded, and what people sent.</summary>
internal static class Files
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => Embedded("index.html") ?? Results.Text(
            "The simulator runs, but its page was not built in. Its API is at /sim/state.", statusCode: 404));
        routes.MapGet("/page/{**path}", (string path) => Embedded(path) ?? Results.NotFound());
    }

    /// <summary>Pictures and PDF open in the browser; anything else is only ever saved, for it could be a script.</summary>
    public static IResult Serve(StoredFile file) => Inline(file) is { } type
        ? Results.Bytes(file.Bytes, type)
        : Results.Bytes(file.Bytes, "application/octet-stream", Path.GetFileName(file.Path));

    private static string? Inline(StoredFile file) => file.Bytes.Span switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "application/pdf",
        _ => null,
    };

    private static string Type(string path) =>
        !Types.TryGetContentType(path, out var type) ? "application/octet-stream"
        : type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8"
        : type;

    private static IResult? Embedded(string path)
    {
        var stream = typeof(Files).Assembly.GetManifestResourceStream($"page/{path}");
        return stream is null ? null : Results.Stream(stream, Type(path));
    }
}
