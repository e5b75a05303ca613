using System.ComponentModel.DataAnnotations;

namespace GangguanBot.Settings;

/// <summary>The office: letterhead, zone, language. Section <c>Office</c>.</summary>
public sealed record OfficeSettings
{
    /// <summary>As it stands in the letterhead.</summary>
    [Required]
    public string Name { get; init; } = "Dinas Komunikasi dan Informatika";

    /// <summary>Stands above the name in the letterhead.</summary>
    public string Government { get; init; } = "Pemerintah Kota Bogor";

    /// <summary>Second line of the letterhead: street, post code.</summary>
    public string Address { get; init; } = "";

    /// <summary>Third line of the letterhead: telephone, e-mail, page.</summary>
    public string Contact { get; init; } = "";

    /// <summary>The place that papers name before their date.</summary>
    [Required]
    public string City { get; init; } = "Bogor";

    /// <summary>IANA name; every hour a person reads is in this zone.</summary>
    [Required, ZoneName]
    public string TimeZone { get; init; } = "Asia/Jakarta";

    /// <summary>A language of <c>locales/</c>, for whoever has not chosen one.</summary>
    [Required, KnownLanguage]
    public string Language { get; init; } = "id";

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
