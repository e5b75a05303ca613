namespace GangguanBot.Jobs;

/// <summary>Lanes of work, each with workers of its own: what is slow in one does not hold up another.</summary>
static class Queues
{
    /// <summary>What people's deadlines hang on.</summary>
    public const string Chasing = "chasing";

    /// <summary>The night's work, and what is heavy at any hour: one thing at a time, so that two never share the memory.</summary>
    public const string Background = "background";
}
