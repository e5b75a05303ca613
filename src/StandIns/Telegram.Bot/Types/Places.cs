namespace Telegram.Bot.Types;

/// <summary>A point, in degrees.</summary>
public sealed class Location
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double Latitude { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double Longitude { get; set; }

    /// <summary>Radius of uncertainty in metres, 0–1500.</summary>
    public double? HorizontalAccuracy { get; set; }

    /// <summary>Seconds for which a live location is kept up to date.</summary>
    public int? LivePeriod { get; set; }

    public int? Heading { get; set; }
    public int? ProximityAlertRadius { get; set; }
}

public sealed class Venue
{
    public Location Location { get; set; } = default!;
    public string Title { get; set; } = default!;
    public string Address { get; set; } = default!;
}
