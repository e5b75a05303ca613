using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using GangguanBot.Languages;

namespace GangguanBot.Settings;

/// <summary>Something in the settings that the bot cannot start with.</summary>
/// <param name="Phrase">Why, as a key of <c>locales/</c>.</param>
public sealed record SettingFault(string Key, string Phrase, params (string Name, object? Value)[] Values)
{
    public string Say(Phrases say) => say.Text("settings.line", ("key", Key), ("fault", say.Text(Phrase, Values)));
}

/// <summary>The settings cannot be used; every fault at once.</summary>
public sealed class SettingsException(IReadOnlyList<SettingFault> faults)
    : Exception(string.Join("; ", faults.Select(f => $"{f.Key}: {f.Phrase}")))
{
    public IReadOnlyList<SettingFault> Faults => faults;
}

/// <summary>Configuration → <see cref="BotSettings"/>, or all that is wrong with it.</summary>
public static class SettingsReader
{
    /// <exception cref="SettingsException">Something is wrong, or is written where nothing reads it.</exception>
    public static BotSettings Read(IConfiguration configuration)
    {
        var given = SettingsShape.Sections.SelectMany(s => configuration.GetSection(s).AsEnumerable())
            .Where(v => v.Value is not null).Select(v => (v.Key, Value: v.Value!)).ToList();
        var faults = given.Select(v => Misplaced(v.Key, v.Value)).OfType<SettingFault>().ToList();

        // Binding throws at the first value it cannot convert; without those it cannot throw, and the rest is checked too.
        var bad = faults.Select(f => f.Key).ToHashSet();
        var usable = given.Where(v => !bad.Contains(v.Key) && Place(v.Key) is not null).ToDictionary(v => v.Key, v => (string?)v.Value);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(usable).Build().Get<BotSettings>() ?? new();
        faults.AddRange(SettingsShape.Places.Where(p => !bad.Contains(p.Key)).SelectMany(p => Broken(p, settings)));
        return faults.Count == 0 ? settings : throw new SettingsException(faults);
    }

    private static SettingFault? Misplaced(string key, string value)
    {
        if (Place(key) is not { } place)
        {
            // An empty object or list in JSON is an empty value here.
            if (value.Length == 0) return null;
            if (SettingsShape.Places.Any(p => p.Many && p.Key.Equals(key, StringComparison.OrdinalIgnoreCase)))
                return new(key, "settings.fault.many", ("name", key));
            var nearest = Spelling.Nearest(key, SettingsShape.Places.Select(p => p.Key));
            return nearest is null ? new(key, "settings.fault.unknown") : new(key, "settings.fault.unknown_near", ("name", nearest));
        }

        return Fits(value, place.Type) ? null : new(key, "settings.fault.type", ("value", value), ("expected", Expected(place.Type)));
    }

    private static bool Fits(string value, Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase);
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value) is not null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return false;
        }
    }

    private static SettingPlace? Place(string key) => SettingsShape.Places.FirstOrDefault(p => p.Many
        ? key.StartsWith(p.Key + ":", StringComparison.OrdinalIgnoreCase) && !key[(p.Key.Length + 1)..].Contains(':')
        : key.Equals(p.Key, StringComparison.OrdinalIgnoreCase));

    private static string Expected(Type type) => type switch
    {
        { IsEnum: true } => string.Join(" | ", Enum.GetNames(type)),
        _ when type == typeof(bool) => "true | false",
        _ => "0-9",
    };

    private static IEnumerable<SettingFault> Broken(SettingPlace place, BotSettings settings)
    {
        var names = place.Key.Split(':');
        object owner = settings;
        foreach (var name in names[..^1]) owner = owner.GetType().GetProperty(name)!.GetValue(owner)!;
        var value = place.Property.GetValue(owner);
        var all = new Dictionary<object, object?> { [typeof(BotSettings)] = settings }; // for rules that look beyond their section
        return place.Property.GetCustomAttributes(typeof(ValidationAttribute), inherit: true).Cast<ValidationAttribute>()
            .Where(rule => rule.GetValidationResult(value,
                new ValidationContext(owner, all) { MemberName = names[^1] }) != ValidationResult.Success)
            .Select(rule => new SettingFault(place.Key, Why(rule), ("value", value), ("min", (rule as RangeAttribute)?.Minimum),
                ("max", (rule as RangeAttribute)?.Maximum)));
    }

    private static string Why(ValidationAttribute rule) => rule switch
    {
        { ErrorMessage: { } phrase } => phrase,
        RequiredAttribute => "settings.fault.required",
        RangeAttribute => "settings.fault.range",
        _ => rule.FormatErrorMessage(""),
    };
}
