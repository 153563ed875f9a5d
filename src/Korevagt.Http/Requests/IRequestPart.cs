using Korevagt.Http.Problems;

namespace Korevagt.Http.Requests;

/// <summary>
/// A part of a request that checks itself when it is read: where it is faulty, the operation is not called and the fault is the
/// answer.
/// </summary>
public interface IRequestPart
{
    /// <summary>What is wrong with it, or null.</summary>
    Problem? Problem { get; }
}
