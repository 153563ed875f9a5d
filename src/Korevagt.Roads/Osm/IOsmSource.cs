using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Osm;

/// <summary>A file of elements that can be read more than once.</summary>
internal interface IOsmSource
{
    /// <summary>
    /// Reads the file from its beginning and passes what the sink asks for. Faults of the file go to the fault list.
    /// </summary>
    /// <param name="sink">Takes the elements.</param>
    /// <param name="faults">Takes the faults.</param>
    /// <param name="progress">Receives the share of the file that has been read, 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>False if the file could not be read to its end.</returns>
    bool Read(IOsmSink sink, FaultList faults, Action<double>? progress, CancellationToken cancellation);
}
