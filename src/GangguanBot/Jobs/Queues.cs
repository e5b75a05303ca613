namespace GangguanBot.Jobs;

/// <summary>Lanes of work, each with workers of its own: what is slow in one does not hold up another.</summary>
static class Queues
{
    /// <summary>What people's deadlines hang on.</summary>
    public const string Chasing = "chasing";

    /// <summary>One after the other, in the order in which they were ordered.</summary>
    public const string Papers = "papers";

    /// <summary>A site that does not answer takes seconds.</summary>
    public const string Probes = "probes";

    /// <summary>Those above should see what is found before they decide. One picture is decoded at a time, whoever asks for it.</summary>
    public const string Pictures = "pictures";

    /// <summary>The night's work, and what is heavy at any hour: one thing at a time, so that two never share the memory.</summary>
    public const string Background = "background";
}
