using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GangguanBot.Tickets;

namespace GangguanBot.Tests.HouseRules;

/// <summary>A ticket decides for itself: what it begins with is said once, and all else changes by its own methods.</summary>
public sealed partial class TicketTests
{
    private static readonly Type[] Own = [typeof(Ticket), typeof(StepRun), typeof(CrewMember), typeof(JournalEntry)];

    private static readonly IReadOnlyList<SourceFile> Others =
        [.. SourceFile.Of("src/GangguanBot", ".cs").Where(f => !OwnFile().IsMatch(f.Path))];

    [Fact]
    public void Nobody_else_can_set_what_a_ticket_or_a_stay_has() => House.HasNo(
        from type in Own
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        where property.SetMethod is { IsPrivate: false } set
            && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        select $"{type.Name}.{property.Name} has a setter for others");

    [Fact]
    public void Nobody_else_adds_to_a_tickets_lists() => House.HasNo(
        from type in Own
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where property.PropertyType.GetInterfaces().Append(property.PropertyType)
            .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollection<>))
        select $"{type.Name}.{property.Name} is a list that others can add to");

    [Fact]
    public void Nobody_else_changes_a_stay() => House.HasNo(Found(new Regex($@"\b(Visit|visit|run|stay)\.({string.Join('|', OfStay)})\(")));

    [Fact]
    public void A_refusal_stands_in_a_case_of_its_own_and_not_beside_a_value() => House.HasNo(Found(BesideAValue()));

    /// <summary>What a ticket does with its stays.</summary>
    private static IEnumerable<string> OfStay =>
        typeof(StepRun).GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(m => m is { IsAssembly: true, IsSpecialName: false }).Select(m => m.Name);

    private static IEnumerable<string> Found(Regex wrong) =>
        from file in Others
        from Match found in wrong.Matches(file.Code)
        select $"{file.Path}: {found.Value}";

    [GeneratedRegex(@"/Tickets/(Ticket(\.\w+)?|StepRun)\.cs$")]
    private static partial Regex OwnFile();

    /// <summary>A tuple or record of two, of which one is empty.</summary>
    [GeneratedRegex(@"record \w+\([^()]*\w*Refusal\? \w+\)|\([^()]*, \w*Refusal\? \w+\)>")]
    private static partial Regex BesideAValue();
}
