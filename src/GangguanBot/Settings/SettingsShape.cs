using System.Reflection;

namespace GangguanBot.Settings;

/// <summary>One place that can be set.</summary>
/// <param name="Key">As in the configuration: <c>Telegram:BotToken</c>. Of lists and dictionaries, the part before the index.</param>
/// <param name="Type">Of the value; of lists and dictionaries, of one entry.</param>
/// <param name="Many">A list or a dictionary.</param>
public sealed record SettingPlace(string Key, Type Type, bool Many, PropertyInfo Property);

/// <summary>All that can be set, read from <see cref="BotSettings"/> itself, so that nothing has to be listed twice.</summary>
public static class SettingsShape
{
    public static IReadOnlyList<SettingPlace> Places { get; } = [.. Of(typeof(BotSettings), "")];

    /// <summary>Names of the sections that are ours. What else is in the configuration is not.</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. Places.Select(p => p.Key.Split(':')[0]).Distinct()];

    private static IEnumerable<SettingPlace> Of(Type record, string prefix) =>
        record.GetProperties().Where(p => p.SetMethod is not null).SelectMany(p => Of(p, prefix + p.Name));

    private static IEnumerable<SettingPlace> Of(PropertyInfo property, string key)
    {
        var type = property.PropertyType;
        if (type.IsGenericType) return [new(key, type.GetGenericArguments()[^1], Many: true, property)];
        return type.IsClass && type != typeof(string) ? Of(type, key + ":") : [new(key, type, Many: false, property)];
    }
}
