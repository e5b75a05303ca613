using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Time;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GangguanBot.Settings;

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
    public override bool IsValid(object? value) =>
        value is not string { Length: > 0 } zone || TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);
}

[AttributeUsage(AttributeTargets.Property)]
sealed class KnownLanguageAttribute() : ValidationAttribute("settings.fault.language")
{
    public override bool IsValid(object? value) =>
        value is not string { Length: > 0 } code || new Phrasebook(TimeZoneInfo.Utc).Languages.Contains(code);
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

/// <summary>In the words of the database program that it is meant for.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class ConnectionOfProviderAttribute() : ValidationAttribute("settings.fault.connection")
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        try
        {
            _ = ((StorageSettings)validationContext.ObjectInstance).Provider == StorageProvider.Postgres
                ? Postgres((string?)value) : new SqliteConnectionStringBuilder((string?)value).DataSource;
            return ValidationResult.Success;
        }
        catch (ArgumentException)
        {
            return new(ErrorMessageString);
        }
    }

    /// <summary>Apart, so that an office on SQLite never loads it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? Postgres(string? value) =>
        new NpgsqlConnectionStringBuilder(value).Host ?? throw new ArgumentException("no host", nameof(value));
}

/// <summary>This value works only where the data are on PostgreSQL, too.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class NeedsPostgresAttribute(object needs) : ValidationAttribute("settings.fault.needs_postgres")
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        Equals(value, needs) && ((BotSettings)validationContext.Items[typeof(BotSettings)]!).Storage.Provider != StorageProvider.Postgres
            ? new(ErrorMessageString)
            : ValidationResult.Success;
}

/// <summary>Steps that the SOP gives a limit, and limits as a person writes them.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class StepLimitsAttribute() : ValidationAttribute("settings.fault.limits")
{
    private static readonly HashSet<string> Steps = new(
        Sop007.InForce.Numbered.Select(r => r.Step.ToString()), StringComparer.OrdinalIgnoreCase);

    public override bool IsValid(object? value) =>
        value is IReadOnlyDictionary<string, string> limits && limits.All(l => Steps.Contains(l.Key) && Limit.TryParse(l.Value, out _));
}
