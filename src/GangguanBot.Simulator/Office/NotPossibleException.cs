namespace GangguanBot.Simulator.Office;

/// <summary>The page asked for something that cannot be; the phrase (<c>simulator.error.*</c>) says why.</summary>
public sealed class NotPossibleException(string phrase, int status = StatusCodes.Status400BadRequest, params (string, object)[] values)
    : Exception(phrase)
{
    public int Status { get; } = status;

    public string Sentence(Locales locales) => locales.Say($"error.{Message}", values);
}
