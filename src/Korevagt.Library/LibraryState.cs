namespace Korevagt.Library;

/// <summary>Whether an item is still worked on.</summary>
public enum LibraryState
{
    /// <summary>It is shown and can be changed.</summary>
    Live,

    /// <summary>It is out of the way and does not change; what builds on it still finds it.</summary>
    Archived,
}
