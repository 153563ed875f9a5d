namespace Korevagt.Optimization.IntegerPrograms;

/// <summary>Whether small or great is good.</summary>
public enum ObjectiveSense
{
    /// <summary>The smaller the better.</summary>
    Minimize,

    /// <summary>The greater the better.</summary>
    Maximize,
}
