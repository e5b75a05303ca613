namespace GangguanBot.Simulator.BotApi.Texts;

internal static class Links
{
    /// <returns>The address a person may be sent to by a tap, or null: no scripts, no data.</returns>
    public static string? Safe(string? url)
    {
        if (url is null)
            return null;
        if (!url.Contains(':', StringComparison.Ordinal) && url.Contains('.', StringComparison.Ordinal))
            url = "http://" + url;
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "tg" or "mailto" or "tel"
            ? url : null;
    }
}
