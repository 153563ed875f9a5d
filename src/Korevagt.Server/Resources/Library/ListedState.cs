namespace Korevagt.Server.Resources.Library;

/// <summary>Which items a list has.</summary>
public enum ListedState
{
    /// <summary>Those worked on.</summary>
    Live,

    /// <summary>Those out of the way.</summary>
    Archived,

    /// <summary>Both.</summary>
    All,
}
