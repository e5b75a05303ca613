using GangguanBot.Chat;
using GangguanBot.Sop;

namespace GangguanBot.Administration.People;

public sealed record PeopleSearchButton() : IButton<PeopleSearchButton>
{
    public static string Prefix => "apq";
}

/// <summary>Turns the pages of everybody, or of what was found.</summary>
public sealed record PeopleListButton(int Page, string Query) : IButton<PeopleListButton>
{
    public static string Prefix => "apg";
}

/// <param name="Page">The page to which « leads, with <paramref name="Query"/>.</param>
public sealed record ColleagueButton(int Person, int Page, string Query) : IButton<ColleagueButton>
{
    public static string Prefix => "apk";
}

public enum PersonAct { Name, Nip, Remove, RemoveSurely, Card }

/// <param name="Stamp">Of the person as they were shown.</param>
public sealed record PersonButton(int Person, int Stamp, PersonAct Act) : IButton<PersonButton>
{
    public static string Prefix => "apn";
}

/// <summary>Asks for the role of somebody who moves.</summary>
public sealed record MoveRoleButton(int Person, int Stamp) : IButton<MoveRoleButton>
{
    public static string Prefix => "amr";
}

/// <summary>Turns the pages of the places.</summary>
public sealed record MovePageButton(int Person, int Stamp, Role Role, int Page) : IButton<MovePageButton>
{
    public static string Prefix => "amp";
}

/// <param name="Place">The agency or post; 0 for a role without one.</param>
public sealed record MovePlaceButton(int Person, int Stamp, Role Role, int Place, bool Sure) : IButton<MovePlaceButton>
{
    public static string Prefix => "amx";
}
