using System.Text.RegularExpressions;
using GangguanBot.Sop;

namespace GangguanBot.Tests.HouseRules;

/// <summary>A step is a row: what is to be known of a step is asked of its row, and steps are looked for in all versions.</summary>
public sealed class StepRuleTests
{
    private static readonly Regex Step = new($@"\bStep\.({string.Join('|', Enum.GetNames<Step>())})\b");

    /// <summary>Where a ticket is begun.</summary>
    private static readonly string[] Beginnings =
        ["src/GangguanBot/Tickets/Reporting/DraftSending.cs", "src/GangguanBot/Tickets/Reporting/LetterRegistration.cs"];

    /// <summary>Who puts the tables among the services, and who reads the settings before there are any.</summary>
    private static readonly string[] Composers = ["src/GangguanBot/Settings/SettingsRules.cs", "src/GangguanBot/Tickets/TicketServices.cs"];

    private static readonly IReadOnlyList<SourceFile> Outside =
        [.. SourceFile.Of("src", ".cs").Where(f => !f.Path.StartsWith("src/GangguanBot/Sop/", StringComparison.Ordinal))];

    [Fact]
    public void No_step_is_named_outside_of_the_table() =>
        House.HasNo(from file in Outside from name in Step.Matches(file.Code) select $"{file.Path} names {name.Value}");

    [Fact]
    public void The_newest_table_is_for_who_begins_a_ticket() =>
        Assert.Equal(Beginnings.Order(), Outside.Where(f =>
            f.Code.Contains(nameof(SopTables), StringComparison.Ordinal) && Regex.IsMatch(f.Code, @"\.Newest\b")).Select(f => f.Path));

    [Fact]
    public void Everybody_else_is_given_the_tables() =>
        Assert.Equal(Composers.Order(), Outside.Where(f => Regex.IsMatch(f.Code, $@"\b{nameof(Sop007)}\.[A-Z]")).Select(f => f.Path));

    [Fact]
    public void The_rule_knows_a_step_when_it_sees_one() =>
        Assert.Contains(SourceFile.Of("src/GangguanBot/Sop", ".cs"), f => Step.IsMatch(f.Code));
}
