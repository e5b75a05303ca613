namespace GangguanBot.Office.Privacy;

/// <summary>One kind of thing that is kept about somebody. Phrase: <c>privacy.part.{Name}</c>.</summary>
/// <param name="Count">How many there are, for the sentence in chat.</param>
/// <param name="Content">All of it, for the file.</param>
public sealed record PersonalDataSection(string Name, int Count, object Content);

/// <summary>A feature's data about a person (UU 27/2022, right of access).</summary>
public interface IPersonalData
{
    Task<IReadOnlyList<PersonalDataSection>> OfAsync(Person person, CancellationToken ct);
}

/// <summary>
/// Takes somebody's name and words of contact out of a feature's records, in the update's transaction; the records themselves stay. Called
/// before the person is anonymised, with everything flushed.
/// </summary>
public interface IForgets
{
    /// <returns>Why it cannot be done yet, as a key below <c>privacy.not_yet.</c> and <c>privacy.admin.not_yet.</c>; <c>null</c>: it
    /// can.</returns>
    Task<string?> ObstacleAsync(Person person, CancellationToken ct);

    /// <param name="instead">The text in place of the name.</param>
    Task ForgetAsync(Person person, string instead, CancellationToken ct);
}
