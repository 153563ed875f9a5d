namespace Korevagt.Server.Resources.Library;

/// <summary>Which items a list has.</summary>
public enum ListedState
{
    /// <summary>Items that are worked on.</summary>
    Live,

    /// <summary>Items in the archive.</summary>
    Archived,

    /// <summary>Items of either state.</summary>
    All,
}
