namespace Korevagt.Optimization.IntegerPrograms;

/// <summary>A variable times a coefficient.</summary>
/// <param name="Variable">The place of the variable in <see cref="IntegerProgram.Variables"/>, from 0.</param>
/// <param name="Coefficient">What it is multiplied by.</param>
public readonly record struct Term(int Variable, long Coefficient);
