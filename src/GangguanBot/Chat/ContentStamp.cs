namespace GangguanBot.Chat;

/// <summary>
/// What something looked like when its buttons were drawn, as a number that fits into button data: a button drawn before somebody
/// else's change is known as such. The same in every process, unlike <c>GetHashCode</c>.
/// </summary>
public static class ContentStamp
{
    public static int Of(params IEnumerable<string?> parts)
    {
        var hash = 2166136261u; // FNV-1a
        foreach (var c in string.Join('\n', parts)) hash = unchecked((hash ^ c) * 16777619u);
        return (int)(hash & int.MaxValue);
    }
}
