using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using GangguanBot.Languages;
using GangguanBot.Wire;

namespace GangguanBot;

// An empty setting is not set: whether that is a fault is for [Required] to say.

/// <summary>One or more absolute http(s) addresses, separated by semicolons.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class HttpAddressAttribute() : ValidationAttribute("settings.fault.address")
{
    public override bool IsValid(object? value) => ((string?)value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
        .All(u => Uri.TryCreate(u, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
}

[AttributeUsage(AttributeTargets.Property)]
sealed class ZoneNameAttribute() : ValidationAttribute("settings.fault.zone")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } zone || TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);
}

[AttributeUsage(AttributeTargets.Property)]
sealed class KnownLanguageAttribute() : ValidationAttribute("settings.fault.language")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } code || new Phrasebook(TimeZoneInfo.Utc).Languages.Contains(code);
}

[AttributeUsage(AttributeTargets.Property)]
sealed class ExistingFileAttribute() : ValidationAttribute("settings.fault.file")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } path || File.Exists(path);
}

/// <summary>Must be set when updates are received this way.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class NeededForAttribute(ReceivingMode mode) : ValidationAttribute("settings.fault.required")
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        ((TelegramSettings)validationContext.ObjectInstance).Mode == mode && string.IsNullOrEmpty((string?)value)
            ? new(ErrorMessageString)
            : ValidationResult.Success;
}

/// <summary>Names of steps with a limit (SOP 007, steps 1–9), and limits as a person writes them.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed partial class StepLimitsAttribute() : ValidationAttribute("settings.fault.limits")
{
    private static readonly string[] Steps =
    [
        "Reporting", "KadisDisposition", "KabidDisposition", "KasiDisposition", "SiteCheck",
        "Diagnosis", "TechnicianReport", "KasiReport", "KabidReport",
    ];

    public override bool IsValid(object? value) =>
        value is IReadOnlyDictionary<string, string> limits && limits.All(l => Steps.Contains(l.Key) && Limit().IsMatch(l.Value));

    [GeneratedRegex("^[1-9][0-9]{0,4} (hari|jam|menit|detik)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Limit();
}
