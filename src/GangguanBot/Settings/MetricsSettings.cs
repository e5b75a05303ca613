using System.ComponentModel.DataAnnotations;

namespace GangguanBot.Settings;

public sealed record MetricsSettings
{
    /// <summary>
    /// The address of a collector that takes measurements by OTLP over HTTP, such as <c>http://127.0.0.1:4318/v1/metrics</c>; empty: they
    /// are not sent anywhere.
    /// </summary>
    [HttpAddress]
    public string OtlpEndpoint { get; init; } = "";

    /// <summary>Seconds between two sendings.</summary>
    [Range(1, 3600)]
    public int OtlpSeconds { get; init; } = 60;
}
