using GangguanBot.Chat;
using GangguanBot.Languages;

namespace GangguanBot.Staff.Admission;

/// <summary>For whom a place is being chosen, as the buttons carry it.</summary>
/// <param name="Subject">The asker's own: a request, a person; 0 for none.</param>
/// <param name="Version">The asker's own: a state, a switch.</param>
public sealed record Asked(string Prefix, int Subject = 0, int Version = 0)
{
    public ButtonData To(string arg = "") => new(Prefix, Subject, Version, arg);
}

/// <summary>What stands around the choice.</summary>
/// <param name="Key">The card in which it is made.</param>
/// <param name="Foot">Rows below the roles: other choices, the way back.</param>
public sealed record Frame(string Key, Html Heading, params IReadOnlyList<IReadOnlyList<Button>> Foot);

/// <summary>A conversation that needs a role and a place; see <see cref="PlaceChooser"/>.</summary>
public interface IPlaceAsker
{
    PlaceChooser Chooser { get; }

    /// <summary>Asked at every press: whether the choice may still be made.</summary>
    /// <returns><c>null</c>: it may not, and the asker has said why.</returns>
    Task<Frame?> FrameAsync(Talk talk, Asked asked);

    /// <summary>The place exists and fits the role.</summary>
    Task ChosenAsync(Talk talk, Asked asked, Place place);
}

public static class PlaceRoutes
{
    /// <summary>Listens to the buttons and the search of the chooser under a prefix of the asker's own.</summary>
    public static Routes<T> Places<T>(this Routes<T> on, string prefix, params string[] roles) where T : class, IPlaceAsker => on
        .Button(prefix, (c, talk, data) => c.Chooser.PressedAsync(talk, c, data), roles)
        .Dialogue<PlaceChooser.Search>(PlaceChooser.DialogueOf(prefix), (c, talk, search) => c.Chooser.TypedAsync(talk, c, search), roles);
}
