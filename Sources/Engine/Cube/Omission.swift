/// Why the basis does not count a closed deal.
enum Omission: Int, CaseIterable {
  case undecided, placeholder, mega
}
