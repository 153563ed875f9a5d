namespace Korevagt.Demand.Generation;

/// <summary>A row that the generator spoiled.</summary>
/// <param name="Line">Line of the log, the header being 1; of a duplicated row the second.</param>
/// <param name="Fault">How.</param>
public readonly record struct GeneratedFaultRow(int Line, GeneratedFault Fault);
