namespace Korevagt.Library;

/// <summary>In which order a list of items is.</summary>
public enum LibraryOrder
{
    /// <summary>By id.</summary>
    Id,

    /// <summary>By name shown to people.</summary>
    Name,

    /// <summary>Changed last comes first.</summary>
    Changed,
}
