using System.ComponentModel.DataAnnotations;

namespace GangguanBot.Settings;

/// <summary>The web server. Section <c>Web</c>.</summary>
public sealed record WebSettings
{
    /// <summary>Where health, metrics and the webhook are served; several are separated by semicolons, port 0 takes a free one.</summary>
    [Required, HttpAddress]
    public string Urls { get; init; } = "http://127.0.0.1:8080";
}
