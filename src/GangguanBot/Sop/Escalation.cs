namespace GangguanBot.Sop;

/// <summary>
/// How far a stay in a step has been chased, in rising order. Five are all: afterwards a ticket stands only in the daily digest.
/// </summary>
public enum EscalationLevel
{
    /// <summary>Half of the office time has passed.</summary>
    HalfTime,

    /// <summary>The limit is reached, or a hold's review day has come.</summary>
    Limit,

    Third,
    Fourth,
    Fifth,
}

/// <summary>One rung of the ladder of a step: who hears of it at which instant.</summary>
/// <param name="When"><c>half</c>, <c>limit</c>, or so much later than the limit ("1 hari", "30 menit").</param>
/// <param name="Holder">The holder of the turn is spoken to.</param>
/// <param name="Up">The official so many levels above the holder is told, at most the Kadis; 0: nobody above.</param>
public sealed record EscalationTarget(EscalationLevel Level, string When, bool Holder, int Up);

/// <summary>
/// When a late step is spoken of, and to whom, as one line of words: <c>half: holder; limit: holder, +1; 1 hari: +2</c>. A stay keeps
/// the line that its step had when it was entered.
/// </summary>
public static class Escalation
{
    public const string Half = "half", Limit = "limit", ToHolder = "holder";

    /// <exception cref="FormatException">Not such a line.</exception>
    public static IReadOnlyList<EscalationTarget> Parse(string line)
    {
        var rungs = new List<EscalationTarget>();
        foreach (var part in line.Split(';', StringSplitOptions.TrimEntries))
        {
            if (part.Split(':', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } when, { Length: > 0 } whom]) throw Fault(line);
            var people = whom.Split(',', StringSplitOptions.TrimEntries);
            var up = 0;
            if (people.Any(p => p != ToHolder && !(p.StartsWith('+') && int.TryParse(p, out up) && up > 0))) throw Fault(line);
            rungs.Add(new EscalationTarget(LevelOf(when, rungs) ?? throw Fault(line), when, people.Contains(ToHolder), up));
        }

        return rungs;
    }

    private static EscalationLevel? LevelOf(string when, List<EscalationTarget> before)
    {
        var escalationLevel = when switch
        {
            Half => EscalationLevel.HalfTime,
            Limit => EscalationLevel.Limit,
            _ => before is [.., { Level: >= EscalationLevel.Limit } last] ? last.Level + 1 : (EscalationLevel)(-1),
        };
        return Enum.IsDefined(escalationLevel) && before.All(r => r.Level < escalationLevel) ? escalationLevel : null;
    }

    private static FormatException Fault(string line) =>
        new($"'{line}' is not a line such as 'half: holder; limit: holder, +1; 1 hari: +2'");
}
