namespace GangguanBot.Languages;

/// <summary>
/// Declares keys that are put together at run time, beside the code that does so: the family followed by each member. Without members
/// they are those of the enum or the texts of the static field below the attribute. A test compares them with <c>locales/</c>.
/// </summary>
/// <param name="family">The beginning of the keys, with its dot: <c>role.</c></param>
/// <param name="members">The ends of the keys; the type of an enum stands for all its members.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Field | AttributeTargets.Property, AllowMultiple = true,
    Inherited = false)]
public sealed class PhraseFamilyAttribute(string family, params object[] members) : Attribute
{
    public string Family => family;
    public IReadOnlyList<object> Members => members;

    /// <summary>Members that no key is made of.</summary>
    public object[] Except { get; init; } = [];
}
