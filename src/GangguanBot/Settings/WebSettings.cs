using System.ComponentModel.DataAnnotations;

namespace GangguanBot.Settings;

/// <summary>The web server. Section <c>Web</c>.</summary>
public sealed record WebSettings
{
    /// <summary>Addresses of health, metrics and the webhook, separated by semicolons. Port 0 takes a free one.</summary>
    [Required, HttpAddress]
    public string Urls { get; init; } = "http://127.0.0.1:8080";
}
