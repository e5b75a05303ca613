namespace GangguanBot.Chat;

/// <summary>
/// A fingerprint of the content that buttons were drawn for, small enough for button data: a button drawn before another person's change is
/// known as such. It is the same in every process, unlike <c>GetHashCode</c>.
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
