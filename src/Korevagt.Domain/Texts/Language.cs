namespace Korevagt.Domain.Texts;

/// <summary>The language of what planners read.</summary>
public enum Language
{
    /// <summary>Danish, the default.</summary>
    Da,

    /// <summary>English.</summary>
    En,
}
