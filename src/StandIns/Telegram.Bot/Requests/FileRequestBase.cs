using System.Text;

namespace Telegram.Bot.Requests;

/// <summary>A call that may carry files: as a multipart form when one has bytes of its own, else as JSON.</summary>
public abstract class FileRequestBase<TResponse>(string methodName) : RequestBase<TResponse>(methodName)
{
    private protected abstract IEnumerable<InputFile?> Files { get; }

    public override HttpContent? ToHttpContent()
    {
        var uploads = Files.OfType<InputFileStream>().ToList();
        if (uploads.Count == 0) return base.ToHttpContent();

        var form = new MultipartFormDataContent();
        using var parameters = JsonDocument.Parse(ToJson());
        foreach (var parameter in parameters.RootElement.EnumerateObject())
            form.Add(new StringContent(parameter.Value.ToString()), parameter.Name);
        foreach (var upload in uploads) form.Add(PartOf(upload));
        return form;
    }

    private static StreamContent PartOf(InputFileStream file)
    {
        // Telegram reads the bytes of the name as UTF-8 and knows no other encoding; .NET writes headers as Latin-1.
        var name = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes((file.FileName ?? "file").Replace('"', '\'')));
        var part = new StreamContent(file.Content);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{file.Part}\"; filename=\"{name}\"");
        part.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
        return part;
    }
}
