using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;

namespace GangguanBot.Simulator.BotApi;

/// <summary>Reads a call from query string, JSON, form or multipart (Bot API: "Making requests").</summary>
internal static class RequestReader
{
    public static async Task<Parameters> Read(HttpRequest request)
    {
        if (request.ContentLength > StoredFile.UploadLimit + (1 << 20))
            throw Refusal.TooLarge();
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = StoredFile.UploadLimit + (2 << 20);

        var values = new JsonObject();
        var files = new Dictionary<string, Upload>();
        foreach (var (name, value) in request.Query)
            values[name] = value.ToString();
        if (request.HasFormContentType)
            await ReadForm(request, values, files);
        else if (request.HasJsonContentType())
            await ReadJson(request, values);
        return new Parameters(values, files);
    }

    private static async Task ReadForm(HttpRequest request, JsonObject values, Dictionary<string, Upload> files)
    {
        var form = await request.ReadFormAsync();
        foreach (var (name, value) in form)
            values[name] = value.ToString();
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes);
            files[file.Name] = new Upload(Path.GetFileName(file.FileName), file.ContentType ?? "application/octet-stream", bytes.ToArray());
        }
    }

    private static async Task ReadJson(HttpRequest request, JsonObject values)
    {
        try
        {
            foreach (var (name, value) in await JsonSerializer.DeserializeAsync<JsonObject>(request.Body) ?? [])
            {
                if (value is not null)
                    values[name] = value.DeepClone();
            }
        }
        catch (JsonException)
        {
            throw Refusal.BadRequest("can't parse JSON object");
        }
    }
}
