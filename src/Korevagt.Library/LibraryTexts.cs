using Korevagt.Domain.Texts;
using Korevagt.Store;

namespace Korevagt.Library;

/// <summary>What is told of the library's store and of the work on visit logs.</summary>
internal static class LibraryTexts
{
    public static Text Gone(StoreLocation store, string hash) => new(
        $"lageret {store}: bibliotekets dokument {hash} findes ikke længere",
        $"the store {store}: the document {hash} of the library is gone");

    public static Text WorkLater(StoreException away) => new(
        $"arbejdet med besøgslogge fortsætter senere: {away.Words.Danish}",
        $"work on visit logs goes on later: {away.Words.English}");

    public static Text WorkFailed(long job, Exception defect) => new(
        $"arbejde {job} på en besøgslog mislykkedes: {defect.Message}", $"work {job} on a visit log failed: {defect.Message}");
}
