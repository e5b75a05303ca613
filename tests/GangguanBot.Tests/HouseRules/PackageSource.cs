using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GangguanBot.Tests.HouseRules;

/// <summary>
/// A package source on loopback with one package, and what is known of its flaws (NuGet server API 3, "VulnerabilityInfo").
/// </summary>
sealed class PackageSource : IAsyncDisposable
{
    public const string Package = "gangguanbot.sample";

    private static readonly string[] Versions = ["1.0.0"];

    private readonly WebApplication app;

    private PackageSource(WebApplication app) => this.app = app;

    public string Address => $"{app.Urls.Single()}/index.json";

    /// <param name="severity">0 low, 1 moderate, 2 high, 3 critical; <c>null</c>: no flaw is known.</param>
    public static async Task<PackageSource> OpenAsync(int? severity)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var web = builder.Build();
        web.Urls.Add("http://127.0.0.1:0");
        web.MapGet("/index.json", (HttpRequest request) => new
        {
            version = "3.0.0",
            resources = new[] { Resource(request, "PackageBaseAddress/3.0.0", "packages/"),
                Resource(request, "VulnerabilityInfo/6.7.0", "flaws.json") },
        });
        web.MapGet($"/packages/{Package}/index.json", () => new { versions = Versions });
        web.MapGet($"/packages/{Package}/1.0.0/{Package}.1.0.0.nupkg", () => Results.Bytes(Nupkg()));
        web.MapGet("/flaws.json", (HttpRequest request) => Results.Json(new[]
        {
            new Dictionary<string, string> { ["@name"] = "base", ["@id"] = At(request, "known.json"),
                ["@updated"] = "2026-11-01T00:00:00Z" },
        }));
        web.MapGet("/known.json", () => Results.Json(severity is null ? [] : new Dictionary<string, object[]>
        {
            [Package] = [new { url = "https://example.org/advisory", severity, versions = "[1.0.0, 2.0.0)" }],
        }));
        await web.StartAsync();
        return new(web);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Dictionary<string, string> Resource(HttpRequest request, string type, string path) =>
        new() { ["@id"] = At(request, path), ["@type"] = type };

    private static string At(HttpRequest request, string path) => $"http://{request.Host}/{path}";

    private static byte[] Nupkg()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var nuspec = new StreamWriter(zip.CreateEntry($"{Package}.nuspec").Open());
            nuspec.Write($"""
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
                <id>{Package}</id><version>1.0.0</version><authors>-</authors><description>-</description></metadata></package>
                """);
        }

        return bytes.ToArray();
    }
}
