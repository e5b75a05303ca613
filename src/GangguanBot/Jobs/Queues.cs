namespace GangguanBot.Jobs;

/// <summary>Lanes of work, each with workers of its own: what is slow in one does not hold up another.</summary>
static class Queues
{
    /// <summary>Reminders, on which people's deadlines hang.</summary>
    public const string Chasing = "chasing";

    /// <summary>One after the other, in the order in which they were ordered.</summary>
    public const string Papers = "papers";

    /// <summary>A site that does not answer takes seconds.</summary>
    public const string Probes = "probes";

    /// <summary>Comparison of pictures, one at a time. Those above should see its findings before they decide.</summary>
    public const string Pictures = "pictures";

    /// <summary>The night's work, and what is heavy at any hour: one thing at a time, so that two never share the memory.</summary>
    public const string Background = "background";
}
