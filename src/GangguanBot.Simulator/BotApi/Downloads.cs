namespace GangguanBot.Simulator.BotApi;

/// <summary>Gives the bot the bytes of a file, or what <see cref="TelegramWorld.OnDownload"/> chooses in their place.</summary>
internal static class Downloads
{
    public static async Task ServeAsync(TelegramWorld world, string token, string path, HttpContext http)
    {
        if (token != world.Options.Token || world.Files.FindPath(path) is not { } file)
        {
            await BotApiServer.Answer(http, Refusal.NotFound());
            return;
        }

        try
        {
            await ServeAsync(file.Bytes, world.OnDownload?.Invoke(file), http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // the caller hung up
        }
    }

    private static async Task ServeAsync(ReadOnlyMemory<byte> bytes, Fault? fault, HttpContext http)
    {
        var half = bytes[..(bytes.Length / 2)];
        await Task.Delay(fault?.Delay ?? TimeSpan.Zero, TimeProvider.System, http.RequestAborted);
        if (fault?.Moment is { } moment) await moment.WaitAsync(http.RequestAborted);
        switch (fault)
        {
            case { Page: { } status }: await BotApiServer.Page(http, status); break;
            case { Answer: { } refusal }: await BotApiServer.Answer(http, refusal); break;
            case { Half: true }: await WriteAsync(http, half, half.Length); break;
            case { Drop: true }:
                if (fault.Handle) await WriteAsync(http, half, bytes.Length);
                http.Abort();
                break;
            default: await WriteAsync(http, bytes, bytes.Length); break;
        }
    }

    private static async Task WriteAsync(HttpContext http, ReadOnlyMemory<byte> bytes, int said)
    {
        http.Response.ContentType = "application/octet-stream";
        http.Response.ContentLength = said;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}
