using GangguanBot.Chat;
using GangguanBot.Chat.Routing;

namespace GangguanBot.Tests.Chat;

/// <summary>Buttons of every kind that the bot listens to, made up from the parameters of their records.</summary>
internal static class ButtonSamples
{
    /// <summary>The records of buttons that have a route.</summary>
    public static IReadOnlyList<Type> Kinds(RouteTable table) =>
        [.. table.Buttons.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => b.Value.DataType!)];

    /// <param name="value">What the parameter of that name and type holds.</param>
    public static IButton Of(Type kind, Func<string, Type, object?> value)
    {
        var constructor = Assert.Single(kind.GetConstructors());
        return (IButton)constructor.Invoke([.. constructor.GetParameters().Select(p => value(p.Name!, p.ParameterType))]);
    }

    /// <summary>As long as a button of that kind can be: the greatest numbers, the longest names, text of a key's length.</summary>
    public static IButton Longest(Type kind) =>
        Of(kind, (_, type) => Nullable.GetUnderlyingType(type) is { } inner ? Most(inner) : Most(type));

    /// <summary>The first of each enum, and for the rest what is given.</summary>
    public static object Plain(Type type, int number, string words, bool flag = false)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(int) ? number : type == typeof(long) ? (long)number
            : type == typeof(bool) ? flag : type == typeof(string) ? words
            : type == typeof(DateOnly) ? DateOnly.FromDayNumber(number) : Enum.GetValues(type).GetValue(0)!;
    }

    private static object Most(Type type) =>
        type == typeof(int) ? int.MaxValue
        : type == typeof(long) ? long.MaxValue
        : type == typeof(bool) ? true
        : type == typeof(DateOnly) ? DateOnly.FromDayNumber(DateOnly.MaxValue.DayNumber - 1)
        : type == typeof(string) ? new string('x', 16)
        : Enum.GetValues(type).Cast<object>().MaxBy(v => v.ToString()!.Length)!;
}
