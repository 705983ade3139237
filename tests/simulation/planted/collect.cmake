# Reads faults.cmake: the faults in order, and which files they are in.
set(planted_names "")
set(planted_files "")

function(planted_fault name file code instead)
  if(NOT name IN_LIST planted_names)
    list(APPEND planted_names ${name})
  endif()
  if(NOT file IN_LIST planted_files)
    list(APPEND planted_files ${file})
  endif()
  set(planted_names ${planted_names} PARENT_SCOPE)
  set(planted_files ${planted_files} PARENT_SCOPE)
endfunction()

include(${CMAKE_CURRENT_LIST_DIR}/faults.cmake)
