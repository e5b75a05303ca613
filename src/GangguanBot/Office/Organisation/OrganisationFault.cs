using GangguanBot.Languages;

namespace GangguanBot.Office.Organisation;

/// <summary>Why an organisation file cannot be used. Phrase: <c>organisation.fault.{name}</c>.</summary>
[PhraseFamily("organisation.fault.")]
public enum OrganisationFaultKind
{
    NotText, Syntax, NoObject, UnknownField, EmptyEntry, KeyTwice, MissingField, WrongValue,
    LineTooLong, QuoteOpen, NoHeader, UnknownColumn, MissingColumn, ColumnTwice, CellCount, AgencyDiffers,
    TooLong, CodeCase, AgencyTwice, PostTwice, PersonTwice, HolderTwice, SecondKadis,
    AgencyIncomplete, SiteWithoutName, SiteTwice, ProbeWrong, SiteFactsWrong, PrefixWrong, PrefixTwice,
    PostIncomplete, PostRole, PostRoleChanged, SuperiorMissing, SuperiorWrong,
    PersonNumber, PersonWithoutName, NipRounded, UnknownPost, NoPlace, RoleOfPost, ReporterWithoutAgency, TechnicianWithoutSection,
    LastAdmin,
}

/// <summary>Something wrong with a file.</summary>
/// <param name="Line">From 1; <c>null</c>: the file as a whole.</param>
public sealed record OrganisationFault(int? Line, OrganisationFaultKind Kind, params (string Name, object? Value)[] Values)
{
    private const int LongestValue = 60;

    public string Say(Phrases say)
    {
        var fault = say.Text($"organisation.fault.{Kind}",
            [.. Values.Select(v => (v.Name, (object?)Text.Cut(v.Value?.ToString() ?? "", LongestValue)))]);
        return Line is { } line ? say.Text("organisation.line", ("line", line), ("fault", fault)) : fault;
    }

    public override string ToString() => $"{Line} {Kind} {string.Join(' ', Values.Select(v => v.Value))}".Trim();
}

/// <summary>The organisation file cannot be used; <see cref="Faults"/> says all that is wrong with it.</summary>
public sealed class OrganisationException(
    IReadOnlyList<OrganisationFault> faults) : Exception("Organisation:File: " + string.Join("; ", faults))
{
    public IReadOnlyList<OrganisationFault> Faults { get; } = faults;
}
