namespace Korevagt.Roads.Vocabulary;

/// <summary>What an <see cref="Outline"/> is.</summary>
public enum OutlineKind
{
    /// <summary><c>boundary=administrative</c>.</summary>
    Boundary,

    /// <summary><c>natural=water</c>.</summary>
    Water,

    /// <summary><c>natural=coastline</c>, or the land of the region.</summary>
    Land,

    /// <summary><c>place=island</c> or <c>place=islet</c>.</summary>
    Island,
}
