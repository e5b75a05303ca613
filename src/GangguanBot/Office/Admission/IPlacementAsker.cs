using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Sop;

namespace GangguanBot.Office.Admission;

/// <summary>For whom a place is being chosen, as the buttons carry it.</summary>
/// <param name="Subject">The asker's own: a request, a person; 0 for none.</param>
/// <param name="Approval">The asker's own: a switch.</param>
/// <param name="Prefix">The asker, by its <see cref="IPlacementAsker{TSelf}.Places"/>.</param>
public sealed record PlacementSubject(string Prefix, int Subject = 0, bool Approval = false);

/// <summary>The heading and the buttons around the choice.</summary>
/// <param name="Key">The card in which it is made.</param>
/// <param name="Foot">Rows below the roles: other choices, the way back.</param>
public sealed record ChoiceFrame(string Key, Html Heading, params IReadOnlyList<IReadOnlyList<Button>> Foot);

/// <summary>A conversation that needs a role and a place; see <see cref="PlacementChooser"/>.</summary>
public interface IPlacementAsker
{
    PlacementChooser Chooser { get; }

    /// <summary>Asked at every press: whether the choice may still be made.</summary>
    /// <returns><c>null</c>: it may not, and the asker has said why.</returns>
    Task<ChoiceFrame?> FrameAsync(Talk talk, PlacementSubject placementSubject);

    /// <summary>The place exists and fits the role.</summary>
    Task ChosenAsync(Talk talk, PlacementSubject placementSubject, Placement placement);

    IButton To(PlacementSubject placementSubject, PlaceTurn turn = PlaceTurn.Roles, Role? role = null, int number = 0);
}

/// <summary>The names that an asker gives to its buttons and its dialogue.</summary>
public interface IPlacementAsker<TSelf> : IPlacementAsker where TSelf : class, IPlacementAsker<TSelf>
{
    /// <summary>Names the choice: its dialogue, and with an l its buttons. Never changed.</summary>
    static abstract string Places { get; }

    IButton IPlacementAsker.To(PlacementSubject placementSubject, PlaceTurn turn, Role? role, int number) =>
        new PlaceButton<TSelf>(placementSubject.Subject, placementSubject.Approval, turn, role, number);
}

public static class PlacementRoutes
{
    /// <summary>Listens to the buttons and the search of the chooser.</summary>
    public static Routes<T> Places<T>(this Routes<T> on, params string[] roles) where T : class, IPlacementAsker<T> => on
        .Button<PlaceButton<T>>((c, talk, button) =>
            c.Chooser.PressedAsync(talk, c, new PlacementSubject(T.Places, button.Subject, button.Approval), button.Turn, button.Role,
                button.Number), roles)
        .Dialogue<PlacementChooser.PlacementSearch>(PlacementChooser.DialogueOf(T.Places), (c, talk, placementSearch) =>
            c.Chooser.TypedAsync(talk, c, placementSearch), roles);
}
