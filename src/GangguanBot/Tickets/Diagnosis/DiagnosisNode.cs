namespace GangguanBot.Tickets.Diagnosis;

/// <summary>How a question is answered.</summary>
public enum AnswerKind
{
    /// <summary>By one of its buttons.</summary>
    Tap,

    /// <summary>By doing something and checking again: <c>normal</c> or <c>not_normal</c>.</summary>
    Recheck,

    /// <summary>By measured numbers: download and upload in Mbps, ping in ms.</summary>
    Bandwidth,

    /// <summary>By a sentence.</summary>
    Words,

    /// <summary>By the serial numbers of the device taken out and of the one put in.</summary>
    Device,
}

/// <summary>An answer as a button.</summary>
/// <param name="Key">Its label is the phrase <c>diagnosis.{node}.{key}</c>, or <c>diagnosis.answer.{key}</c> where several questions share
/// it.</param>
/// <param name="Next">The node it leads to, <see cref="DiagnosisTree.Done"/>, or <see cref="DiagnosisTree.NoSpare"/>.</param>
public sealed record AnswerChoice(string Key, string Next)
{
    public static implicit operator AnswerChoice((string Key, string Next) pair) => new(pair.Key, pair.Next);
}

/// <summary>One question. Its words are the phrase <c>diagnosis.{key}.ask</c>.</summary>
/// <param name="Sop">The sentence of SOP 007, step 6, that it carries out; <c>null</c>: needed in the field, unsaid in the SOP.</param>
/// <param name="Next">The node after a typed answer; <c>null</c> when only buttons answer.</param>
/// <param name="Cause">The cause, if the network is normal after this node; key below <c>finding.cause.</c>.</param>
/// <param name="Action">The remedy; key below <c>finding.action.</c>.</param>
public sealed record DiagnosisNode(
    string Key, AnswerKind Asks, string? Sop = null, string? Next = null, string? Cause = null, string? Action = null,
    params IReadOnlyList<AnswerChoice> Choices)
{
    /// <summary>A part is replaced here: photos of before and after are asked for.</summary>
    public bool Replaces { get; init; }

    public AnswerChoice? Find(string key) => Choices.FirstOrDefault(c => c.Key == key);
}
