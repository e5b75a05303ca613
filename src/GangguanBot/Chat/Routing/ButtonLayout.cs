using System.Globalization;
using System.Reflection;
using System.Text;

namespace GangguanBot.Chat.Routing;

/// <summary>How buttons of one type are written. Looked up by reflection once; a press then only calls what was found.</summary>
internal sealed class ButtonLayout
{
    private const char Between = ':';

    private readonly ConstructorInvoker make;
    private readonly Field[] fields;

    public ButtonLayout(Type type)
    {
        if (type.GetConstructors() is not [var constructor])
            throw new InvalidOperationException($"{type.Name} is not a record with one public constructor");
        make = ConstructorInvoker.Create(constructor);
        fields = [.. constructor.GetParameters().Select(p => Field.Of(type, p))];
        Prefix = (string)typeof(ButtonLayout).GetMethod(nameof(PrefixOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, null)!;
        if (Prefix.Length == 0 || Prefix.Contains(Between)) throw new InvalidOperationException($"'{Prefix}' of {type.Name} is no prefix");
    }

    public string Prefix { get; }

    public string? TryPack(IButton button)
    {
        var packed = new StringBuilder(Prefix);
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].Write(button) is not { } text || (i < fields.Length - 1 && text.Contains(Between))) return null;
            packed.Append(Between).Append(text);
        }

        var data = packed.ToString();
        return Encoding.UTF8.GetByteCount(data) <= ButtonCodec.MaxBytes ? data : null;
    }

    public IButton? Parse(string data)
    {
        if (data.Length > ButtonCodec.MaxBytes) return null;
        var parts = data.Split(Between, fields.Length + 1);
        if (parts.Length != fields.Length + 1 || parts[0] != Prefix) return null;
        var values = new object?[fields.Length];
        for (var i = 0; i < fields.Length; i++)
            if (!fields[i].TryRead(parts[i + 1], out values[i])) return null;
        var button = (IButton)make.Invoke(values.AsSpan());
        return TryPack(button) == data ? button : null;
    }

    private static string PrefixOf<T>() where T : class, IButton<T> => T.Prefix;

    private sealed record Field(MethodInvoker Get, bool MayBeNull, Func<object, string?> Format, Func<string, object?> Read)
    {
        public static Field Of(Type type, ParameterInfo parameter)
        {
            var get = type.GetProperty(parameter.Name!)?.GetMethod
                ?? throw new InvalidOperationException($"{type.Name} does not keep {parameter.Name}");
            var inner = Nullable.GetUnderlyingType(parameter.ParameterType);
            var (format, read) = Form(inner ?? parameter.ParameterType);
            return new(MethodInvoker.Create(get), inner is not null, format, read);
        }

        /// <returns><c>null</c>: it cannot be written.</returns>
        public string? Write(object button) => Get.Invoke(button) is { } value ? Format(value) : MayBeNull ? "" : null;

        public bool TryRead(string text, out object? value)
        {
            value = MayBeNull && text.Length == 0 ? null : Read(text);
            return value is not null || (MayBeNull && text.Length == 0);
        }

        private static (Func<object, string?> Format, Func<string, object?> Read) Form(Type type)
        {
            if (type == typeof(string)) return (v => (string)v, t => t);
            if (type == typeof(bool)) return (v => (bool)v ? "1" : "0", t => t switch { "1" => true, "0" => false, _ => null });
            if (type == typeof(int)) return (v => Whole((int)v), t => Whole(t) is >= 0 and <= int.MaxValue and var n ? (int)n : null);
            if (type == typeof(long)) return (v => Whole((long)v), t => Whole(t));
            if (type == typeof(DateOnly))
                return (v => Whole(((DateOnly)v).DayNumber), t =>
                    Whole(t) is > 0 and < LastDay and var n ? DateOnly.FromDayNumber((int)n) : null);
            if (!type.IsEnum) throw new InvalidOperationException($"a button cannot carry a {type.Name}");
            var names = Enum.GetValues(type).Cast<object>().ToDictionary(v => v.ToString()!, StringComparer.Ordinal);
            return (v => names.ContainsKey(v.ToString()!) ? v.ToString() : null, names.GetValueOrDefault);
        }

        private const int LastDay = 3652058; // of DateOnly

        private static string? Whole(long number) => number >= 0 ? number.ToString(CultureInfo.InvariantCulture) : null;

        private static long? Whole(string text) =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
